/**
 * Words with a capital that name nobody, in small letters: what a word inside a sentence is not taken for a person's name for.
 * Where one of them is somebody's name, the letter's greeting, signature or lists say so, and it is masked all the same.
 */
export const knownCapitals: ReadonlySet<string> = new Set(
  `
  sendiass sendias iass ias send monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
  mon tue tues wed weds thu thur thurs fri sat sun january february march april may june july august september october
  november december jan feb mar apr jun jul aug sep sept oct nov dec easter christmas xmas whitsun eid diwali ramadan halloween
  spring summer autumn winter michaelmas bank holiday
  i we you he she it they mum mam mums dad dads mother father nan nana nanny gran grandma grandmother grandfather grandad gramps
  stepdad stepmum auntie aunty aunt uncle brother sister parent parents carer carers family families child children pupil pupils
  student students boy girl people person persons madam sir god
  act acts section sections code practice part parts chapter schedule schedules article articles regulation regulations regs rule
  rules annex appendix paragraph page order procedure law guidance convention rights human equality disability disabled mental
  capacity data protection subject access request information freedom statutory requires recommendations
  tribunal tribunals first-tier upper chamber ombudsman court judge clerk registrar panel mediation disagreement resolution appeal
  appeals complaint complaints review reviews hearing notice plan plans draft final amendment amended statement
  education educational health care social needs special local government authority authorities council councils county city
  borough district department departments dfe ministry justice parliament commission commissioner treasury office ofsted
  inspection inspections inspectorate england english wales welsh scotland scottish ireland irish britain british europe european
  uk polish french german spanish romanian portuguese arabic urdu punjabi bengali sylheti gujarati hindi somali turkish russian
  ukrainian mandarin cantonese chinese vietnamese kurdish sorani kurmanji farsi pashto tigrinya latin makaton braille bsl sse
  school schools academy academies college colleges nursery nurseries infants juniors primary secondary sixth form forms reception
  foundation early years year stage key mainstream unit base hub centre library hospital clinic surgery room hall station society
  trust partnership service services team teams board committee forum group society club union association charity
  head headteacher principal deputy assistant senior lead leader senco sendco governor governors chair chairman teacher tutor
  officer officers worker workers manager managers supporter adviser advisor advocate caseworker casework coordinator director
  consultant paediatrician paediatrics paediatric psychologist psychiatrist therapist therapists therapies therapy nurse doctor
  clinical medical medicine neurodevelopmental designated independent volunteer secretary receptionist admin administrator
  speech language occupational physiotherapy community children young youth mentor coach practitioner specialist
  advice support supporting offer offers outcome outcomes provision improve improvement inclusion exclusion exclusions suspension
  suspensions permanent admission admissions attendance transport budget budgets personal direct payments fund funding allowance
  benefit benefits credit universal carers living tax pip dla
  attention deficit autism autistic asperger aspergers asperger's down down's downs tourette tourettes duchenne dyslexia dyspraxia
  cerebral palsy syndrome moderate severe profound learning difficulty difficulties emotional behavioural physical sensory visual
  hearing impairment deaf
  english maths mathematics science history geography computing music art drama technology religious literacy numeracy phonics gcse
  gcses level levels btec sats exam exams joint council qualifications skills functional study studies physics chemistry biology
  portage prevent samaritans ipsea contact citizens scope mencap barnardo barnardos barnardo's connexions childline coram motability
  microsoft word outlook windows excel powerpoint teams zoom google meet whatsapp facebook instagram snapchat xbox playstation
  minecraft roblox lego youtube netflix apple android iphone ipad wi-fi email mail internet epipen pdf asda tesco lidl aldi morrisons
  street road lane avenue close drive crescent way court terrace gardens house flat floor north south east west northern southern
  eastern western great new old upper lower
  subject re fw fwd cc bcc from to sent date dear hi hello regards sincerely faithfully yours kind best wishes thanks thank please
  note notes case record records contact call calls meeting meetings minutes action actions agenda item present apologies next
  update summary background file letter letters report reports form document policy handbook message question questions answer
  option options choice choices route routes step steps first second third one two three four five
  what why who how when where which if is are can do does did the a an this that these those there here and but or so not no yes
  some many most all any each every also then now well okay ok will would could should must might may shall
  good outstanding inadequate requires early help easy read guide book badge pathway strategy standards conditions action plan
  inadequate working together safeguarding keeping safe minimum national curriculum framework assessment assessments annual
  interim emergency phase transfer identified ages stages conditions student finance patient liaison
  `
    .split(/\s+/)
    .filter(Boolean)
)
