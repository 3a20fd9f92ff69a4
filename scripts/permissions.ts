/** The parts of an extension's manifest that give it rights. */
export type Rights = {
  permissions?: string[]
  optional_permissions?: string[]
  host_permissions?: string[]
  optional_host_permissions?: string[]
  web_accessible_resources?: unknown[]
  externally_connectable?: unknown
  content_security_policy?: {extension_pages?: string}
}

/**
 * Compares a manifest's rights with the page that explains them. Each right stands there in a table, in code marks, in the
 * first column, with a reason in the second.
 *
 * @param manifest a built manifest
 * @param explained the page's Markdown
 * @returns what is wrong, a sentence each; nothing when all is in step
 */
export function findPermissionProblems(manifest: Rights, explained: string): string[] {
  const reasons = readTable(explained)
  const rights = [
    ...(manifest.permissions ?? []),
    ...(manifest.optional_permissions ?? []),
    ...(manifest.host_permissions ?? []),
    ...(manifest.optional_host_permissions ?? [])
  ]
  const problems = rights
    .filter((right) => !reasons.get(right))
    .map((right) => `“${right}” is asked for and docs/store/permissions.md gives no reason.`)
  for (const right of reasons.keys())
    if (!rights.includes(right))
      problems.push(`docs/store/permissions.md explains “${right}”, which is not asked for.`)
  if (manifest.web_accessible_resources?.length)
    problems.push('Pages could find out that Evenhand is installed.')
  if (manifest.externally_connectable) problems.push('Pages could speak to Evenhand.')
  const policy = manifest.content_security_policy?.extension_pages ?? ''
  for (const rule of ["default-src 'none'", "script-src 'self'", "connect-src 'none'"])
    if (!policy.split(/;\s*/).includes(rule)) problems.push(`The content security policy lacks ${rule}.`)
  return problems
}

function readTable(markdown: string): Map<string, string> {
  const rows = markdown.matchAll(/^\| `([^`]+)` \| ([^|]*) \|$/gm)
  return new Map([...rows].map(([, right = '', reason = '']) => [right, reason.trim()]))
}
