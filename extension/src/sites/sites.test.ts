import {describe, expect, it} from 'vitest'
import {isSiteOff} from './is-site-off.ts'
import {builtInSites, findSite, listAddedSites, listDefaultSites, patternFor} from './sites.ts'

describe('findSite', () => {
  it.each([
    ['https://mail.google.com/mail/u/0/#inbox', 'gmail'],
    ['https://outlook.office365.com/mail/', 'outlook'],
    ['https://outlook.cloud.microsoft/mail/', 'outlook'],
    ['https://www.fastmail.com/mail/Inbox', 'fastmail'],
    ['https://docs.google.com/document/d/1/edit', 'google-docs'],
    ['https://council.sharepoint.com/sites/send', 'word'],
    ['https://ukc-word-edit.officeapps.live.com/we/wordeditorframe.aspx', 'word']
  ])('knows %s', (url, id) => {
    expect(findSite(url, builtInSites)?.id).toBe(id)
  })

  it.each([
    'http://mail.google.com/',
    'https://mail.google.com.evil.example/',
    'https://evil-sharepoint.com/',
    'chrome://settings/',
    'about:blank',
    'not an address'
  ])('does not know %s', (url) => {
    expect(findSite(url, builtInSites)).toBeUndefined()
  })
})

describe('listDefaultSites', () => {
  it('adds the test pages that a build was asked for, and nothing else', () => {
    expect(listDefaultSites('http://127.0.0.1/*, http://localhost/*')).toEqual([
      ...builtInSites,
      {
        id: 'test-pages',
        name: 'Test pages',
        matches: ['http://127.0.0.1/*', 'http://localhost/*'],
        documents: ['http://127.0.0.1/*', 'http://localhost/*']
      }
    ])
    expect(listDefaultSites('')).toEqual(builtInSites)
  })

  it('asks for secure pages of single hosts only', () => {
    for (const pattern of builtInSites.flatMap((site) => site.matches)) {
      expect(pattern).toMatch(/^https:\/\/(\*\.)?[a-z0-9.-]+\.[a-z]+\/\*$/)
    }
  })
})

describe('listAddedSites', () => {
  it('leaves out the default sites, and names the others by their host', () => {
    const granted = ['https://mail.google.com/*', 'https://cases.example.org/*', 'http://*/*']
    expect(listAddedSites(granted, builtInSites)).toEqual([
      {id: 'http://*/*', name: 'http://*/*', matches: ['http://*/*']},
      {id: 'https://cases.example.org/*', name: 'cases.example.org', matches: ['https://cases.example.org/*']}
    ])
  })
})

describe('patternFor', () => {
  it('covers the whole host and no other', () => {
    expect(patternFor('https://cases.example.org:8443/letters/7?draft=1')).toBe('https://cases.example.org/*')
  })

  it.each(['chrome://extensions', 'about:blank', 'file:///letter.html', ''])('has none for %j', (url) => {
    expect(patternFor(url)).toBeUndefined()
  })
})

describe('isSiteOff', () => {
  it('turns all hosts of a default site off together', () => {
    const settings = {sitesOff: ['outlook']}
    expect(isSiteOff(settings, 'https://outlook.live.com/mail/', builtInSites)).toBe(true)
    expect(isSiteOff(settings, 'https://outlook.office.com/mail/', builtInSites)).toBe(true)
    expect(isSiteOff(settings, 'https://mail.google.com/', builtInSites)).toBe(false)
  })

  it('leaves on only what the organisation has named, where it has locked the sites', () => {
    const managed = {
      levels: {},
      sites: ['https://cases.example.org/*'],
      sitesOff: ['yahoo'],
      locked: ['sites' as const],
      hasLexicon: false
    }
    const settings = {sitesOff: ['yahoo'], managed}
    expect(isSiteOff(settings, 'https://mail.google.com/', builtInSites)).toBe(false)
    expect(isSiteOff(settings, 'https://mail.yahoo.com/', builtInSites)).toBe(true)
    expect(isSiteOff(settings, 'https://cases.example.org/letters/7', builtInSites)).toBe(false)
    expect(isSiteOff(settings, 'https://forum.example.org/', builtInSites)).toBe(true)
    const proposed = {...settings, managed: {...managed, locked: []}}
    expect(isSiteOff(proposed, 'https://forum.example.org/', builtInSites)).toBe(false)
  })

  it('knows an added site by its match pattern', () => {
    const settings = {sitesOff: ['https://cases.example.org/*', 'damaged']}
    expect(isSiteOff(settings, 'https://cases.example.org/letters/7', builtInSites)).toBe(true)
    expect(isSiteOff(settings, 'https://example.org/', builtInSites)).toBe(false)
  })
})
