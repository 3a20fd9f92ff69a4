import {MatchPattern} from 'wxt/utils/match-patterns'

/** A place where letters are written; one switch turns all of its hosts on or off. */
export type Site = {
  /** Permanent for default sites (`'gmail'`); the match pattern itself for an added one. */
  id: string
  /** As people call it. */
  name: string
  /** Match patterns of the WebExtensions API. */
  matches: ReadonlyArray<string>
  /** Of these, the pages of Google Docs, which draw their text. */
  documents?: ReadonlyArray<string>
}

export const builtInSites: ReadonlyArray<Site> = [
  {id: 'gmail', name: 'Gmail', matches: ['https://mail.google.com/*']},
  {
    id: 'outlook',
    name: 'Outlook on the web',
    matches: [
      'https://outlook.live.com/*',
      'https://outlook.office.com/*',
      'https://outlook.office365.com/*',
      'https://outlook.cloud.microsoft/*'
    ]
  },
  {id: 'yahoo', name: 'Yahoo Mail', matches: ['https://mail.yahoo.com/*']},
  {id: 'fastmail', name: 'Fastmail', matches: ['https://app.fastmail.com/*', 'https://www.fastmail.com/*']},
  {id: 'proton', name: 'Proton Mail', matches: ['https://mail.proton.me/*']},
  {
    id: 'google-docs',
    name: 'Google Docs',
    matches: ['https://docs.google.com/*'],
    documents: ['https://docs.google.com/document/*']
  },
  {
    id: 'word',
    name: 'Word for the web and SharePoint',
    matches: [
      'https://word.cloud.microsoft/*',
      'https://*.officeapps.live.com/*',
      'https://*.sharepoint.com/*'
    ]
  }
]

/**
 * The sites that are checked without being asked for.
 *
 * @param testHosts match patterns of pages that tests serve, parted by commas or spaces; empty in a release.
 */
export function listDefaultSites(testHosts = ''): ReadonlyArray<Site> {
  const matches = testHosts.split(/[\s,]+/).filter((pattern) => pattern !== '')
  if (matches.length === 0) return builtInSites
  return [...builtInSites, {id: 'test-pages', name: 'Test pages', matches, documents: matches}]
}

/** Sites that the user has added: granted match patterns that no default site covers. */
export function listAddedSites(granted: ReadonlyArray<string>, defaults: ReadonlyArray<Site>): Site[] {
  const known = new Set(defaults.flatMap((site) => site.matches))
  return granted
    .filter((pattern) => !known.has(pattern))
    .sort()
    .map((pattern) => ({id: pattern, name: nameOfPattern(pattern), matches: [pattern]}))
}

/** The site that an address belongs to; default sites come first. */
export function findSite(url: string, sites: ReadonlyArray<Site>): Site | undefined {
  return sites.find((site) => site.matches.some((pattern) => isMatch(pattern, url)))
}

/**
 * The match pattern to ask for when the user adds the site of `url`: this host only, every page of it.
 * Undefined where no extension may run (`chrome://`, `about:`, files).
 *
 * @example patternFor('https://cases.example.org:8443/letters/7') // 'https://cases.example.org/*'
 */
export function patternFor(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const {protocol, hostname} = new URL(url)
  return /^https?:$/.test(protocol) ? `${protocol}//${hostname}/*` : undefined
}

function nameOfPattern(pattern: string): string {
  const host = /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1]
  return host && host !== '*' ? host : pattern
}

function isMatch(pattern: string, url: string): boolean {
  try {
    return new MatchPattern(pattern).includes(url)
  } catch {
    return false
  }
}
