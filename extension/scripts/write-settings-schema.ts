// Remakes docs/settings-file.schema.json, which says what a settings file may hold. Run by `pnpm docs:settings`.
import {writeFileSync} from 'node:fs'
import {toJsonSchema} from '@valibot/to-json-schema'
import {settingsFileShape, settingsFileTitle} from '../src/settings/settings-file.ts'

const path = new URL('../../docs/settings-file.schema.json', import.meta.url)
const schema = {title: settingsFileTitle, ...toJsonSchema(settingsFileShape)}
writeFileSync(path, `${JSON.stringify(schema, null, 2)}\n`)
