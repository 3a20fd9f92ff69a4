import {describe, expect, it} from 'vitest'
import {findPermissionProblems} from './permissions.ts'

const page =
  '| right | why |\n|---|---|\n| `storage` | keeps choices |\n| `https://mail.example/*` | a webmail |\n'
const policy = {extension_pages: "default-src 'none'; script-src 'self'; connect-src 'none'"}
const manifest = {
  permissions: ['storage'],
  host_permissions: ['https://mail.example/*'],
  content_security_policy: policy
}

describe('the permissions page', () => {
  it('is in step when it explains each right and no other', () => {
    expect(findPermissionProblems([manifest], page)).toEqual([])
  })

  it('explains what one browser alone is asked for', () => {
    const bare = {...manifest, permissions: []}
    expect(findPermissionProblems([manifest, bare], page)).toEqual([])
  })

  it('misses a right that was added, and a host', () => {
    const wider = {...manifest, permissions: ['storage', 'tabs'], optional_host_permissions: ['https://*/*']}
    expect(findPermissionProblems([wider], page)).toEqual([
      '“tabs” is asked for and docs/store/permissions.md gives no reason.',
      '“https://*/*” is asked for and docs/store/permissions.md gives no reason.'
    ])
  })

  it('explains nothing that is no longer asked for, and gives a reason for each', () => {
    expect(findPermissionProblems([{...manifest, permissions: []}], page)).toHaveLength(1)
    expect(findPermissionProblems([manifest], page.replace('keeps choices', ''))).toHaveLength(1)
  })

  it('does not pass a manifest that pages can reach, or that may connect', () => {
    expect(findPermissionProblems([{...manifest, web_accessible_resources: [{}]}], page)).toHaveLength(1)
    expect(findPermissionProblems([{...manifest, externally_connectable: {}}], page)).toHaveLength(1)
    const open = {extension_pages: "default-src 'none'; script-src 'self'"}
    expect(findPermissionProblems([{...manifest, content_security_policy: open}], page)).toEqual([
      "The content security policy lacks connect-src 'none'."
    ])
  })
})
