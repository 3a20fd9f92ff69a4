// Where Chromium, Chrome and Edge are installed on Linux, macOS and Windows.
import {accessSync, constants, statSync} from 'node:fs'
import {homedir} from 'node:os'
import {basename, delimiter, join} from 'node:path'

// Chromium first: it always loads the extension that it is told to.
const browsers = [
  {
    name: 'Chromium',
    isBranded: false,
    commands: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
    macApp: 'Chromium',
    windowsPath: 'Chromium/Application/chrome.exe'
  },
  {
    name: 'Chrome for Testing',
    isBranded: false,
    commands: ['google-chrome-for-testing'],
    macApp: 'Google Chrome for Testing',
    windowsPath: 'Google/Chrome for Testing/Application/chrome.exe'
  },
  {
    name: 'Edge',
    isBranded: true,
    commands: ['microsoft-edge', 'microsoft-edge-stable', 'microsoft-edge-beta'],
    macApp: 'Microsoft Edge',
    windowsPath: 'Microsoft/Edge/Application/msedge.exe'
  },
  {
    name: 'Chrome',
    isBranded: true,
    commands: ['google-chrome', 'google-chrome-stable', 'chrome', 'google-chrome-beta'],
    macApp: 'Google Chrome',
    windowsPath: 'Google/Chrome/Application/chrome.exe'
  }
]

/**
 * @returns {{name: string, path: string, isBranded: boolean} | undefined} the browser to open: the one that
 *   `EVENHAND_BROWSER` names, or else the first that is installed
 */
export function findBrowser() {
  const named = process.env.EVENHAND_BROWSER
  if (named) return {name: basename(named), path: named, isBranded: false}
  for (const {name, isBranded, ...places} of browsers) {
    const path = listPlaces(places).find(isProgram)
    if (path) return {name, path, isBranded}
  }
  return undefined
}

function listPlaces({commands, macApp, windowsPath}) {
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    return folders.filter(Boolean).map((folder) => join(folder, windowsPath))
  }
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin', '/snap/bin')
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)))
  if (process.platform !== 'darwin') return onPath
  const apps = ['/Applications', join(homedir(), 'Applications')]
  return [...apps.map((folder) => `${folder}/${macApp}.app/Contents/MacOS/${macApp}`), ...onPath]
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
