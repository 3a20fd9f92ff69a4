// Imports go one way: lexicon → engine → {retext-impartial, review, editors} → {cli, extension}.
// `documents` is a leaf; tests, benchmarks and the scripts at the top may import anything.
const rooms = {
  lexicon: [],
  engine: ['lexicon'],
  'retext-impartial': ['lexicon', 'engine'],
  review: ['lexicon', 'engine'],
  editors: ['lexicon', 'engine'],
  documents: [],
  cli: ['lexicon', 'engine', 'retext-impartial', 'review', 'documents']
}
const extensionMayImport = ['lexicon', 'engine', 'retext-impartial', 'review', 'editors', 'documents']

export default {
  forbidden: [
    ...Object.entries(rooms).map(([room, below]) => ({
      name: `${room}-imports-downwards`,
      comment: `packages/${room} may import ${below.join(', ') || 'no other package'}.`,
      severity: 'error',
      from: {path: `^packages/${room}/`},
      to: {
        path: '^(packages|extension|tests|scripts)/',
        pathNot: `^packages/(${[room, ...below].join('|')})/`
      }
    })),
    {
      name: 'extension-imports-packages',
      comment: `The extension may import ${extensionMayImport.join(', ')}.`,
      severity: 'error',
      from: {path: '^extension/'},
      to: {path: '^(packages|tests|scripts)/', pathNot: `^packages/(${extensionMayImport.join('|')})/`}
    },
    {
      name: 'pure-engine',
      comment: 'These run in a page, a worker, Node, Deno and Bun: no Node built-ins.',
      severity: 'error',
      from: {
        path: '^packages/(lexicon|engine|retext-impartial|editors|review|documents)/src/',
        pathNot: '[.]test[.]ts$'
      },
      to: {dependencyTypes: ['core']}
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: {circular: true}
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports, and that imports nothing, is left over.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '[.](test|d)[.]ts$',
          '[.]config[.]ts$',
          '/scripts/',
          '/generated/',
          '/trained/',
          '/src/types[.]ts$'
        ]
      },
      to: {}
    },
    {
      name: 'no-unresolvable',
      comment: 'An import must lead somewhere.',
      severity: 'error',
      from: {},
      to: {couldNotResolve: true}
    }
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    exclude: {path: '(^|/)(dist|[.]output|[.]wxt)/'},
    tsConfig: {fileName: 'tsconfig.json'},
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'module', 'browser', 'default']
    }
  }
}
