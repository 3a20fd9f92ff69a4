import {createChecker,builtInLexicon} from '@evenhand/engine'
import fs from 'node:fs'
const c=createChecker()
for(const f of fs.readdirSync('/work/shared/policies')){const t=fs.readFileSync('/work/shared/policies/'+f,'utf8');for(const x of c.check(t).findings)console.log(f,x.level,x.ruleId,'|',t.slice(Math.max(0,x.start-60),x.start).replace(/\n/g,' ')+'[['+x.actual+']]'+t.slice(x.end,x.end+50).replace(/\n/g,' '))}
