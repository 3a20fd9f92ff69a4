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
 * Compares manifests' rights with the page that explains them. Each right of any of them stands there in a table, in code
 * marks, in the first column, with a reason in the second.
 *
 * @param manifests those of the builds for every browser
 * @param explained the page's Markdown
 * @returns what is wrong, a sentence each; nothing when all is in step
 */
export function findPermissionProblems(manifests: readonly Rights[], explained: string): string[] {
  const reasons = readTable(explained)
  const rights = new Set(manifests.flatMap(listRights))
  const unexplained = [...rights]
    .filter((right) => !reasons.get(right))
    .map((right) => `“${right}” is asked for and docs/store/permissions.md gives no reason.`)
  const idle = [...reasons.keys()]
    .filter((right) => !rights.has(right))
    .map((right) => `docs/store/permissions.md explains “${right}”, which is not asked for.`)
  return [...unexplained, ...idle, ...manifests.flatMap(findWaysIn)]
}

function listRights(manifest: Rights): string[] {
  return [
    ...(manifest.permissions ?? []),
    ...(manifest.optional_permissions ?? []),
    ...(manifest.host_permissions ?? []),
    ...(manifest.optional_host_permissions ?? [])
  ]
}

function findWaysIn(manifest: Rights): string[] {
  const policy = manifest.content_security_policy?.extension_pages?.split(/;\s*/) ?? []
  return [
    ...(manifest.web_accessible_resources?.length
      ? ['Pages could find out that Evenhand is installed.']
      : []),
    ...(manifest.externally_connectable ? ['Pages could speak to Evenhand.'] : []),
    ...["default-src 'none'", "script-src 'self'", "connect-src 'none'"]
      .filter((rule) => !policy.includes(rule))
      .map((rule) => `The content security policy lacks ${rule}.`)
  ]
}

function readTable(markdown: string): Map<string, string> {
  const rows = markdown.matchAll(/^\| `([^`]+)` \| ([^|]*) \|$/gm)
  return new Map([...rows].map(([, right = '', reason = '']) => [right, reason.trim()]))
}
