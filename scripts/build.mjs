/**
 * Builds dist/: the command line and the library as lazily loaded chunks, the reduced dictionary, the declarations.
 *
 *   node scripts/build.mjs            everything
 *   node scripts/build.mjs --fast     without declarations (they take the compiler three seconds)
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildDictionary } from './build-dictionary.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist`;

const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/**
 * commander loads node:child_process, 3 ms, for commands that are programs of their own. There are none here, so it gets
 * an object that loads it when one is started.
 */
const lazyChildProcess = {
  name: 'lazy-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'lazy', namespace: 'child-process' } : null,
    );
    onLoad({ filter: /.*/, namespace: 'child-process' }, () => ({
      contents: "exports.spawn = (...all) => process.getBuiltinModule('node:child_process').spawn(...all);",
    }));
  },
};

/** The arrays under `examples` and `leaves` of a rule: only tests read them. */
function withoutExamples(source) {
  let kept = '';
  let from = 0;
  for (const { 0: key, index } of source.matchAll(/\b(?:examples|leaves): \[/g)) {
    if (index < from) continue;
    // Strings may hold brackets too.
    const token = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`|[[\]]/gs;
    token.lastIndex = index + key.length;
    for (let depth = 1; depth > 0; ) {
      const [found] = token.exec(source);
      if (found === '[') depth++;
      else if (found === ']') depth--;
    }
    kept += `${source.slice(from, index + key.length)}]`;
    from = token.lastIndex;
  }
  return kept + source.slice(from);
}

/** A third of the text of the rules, 3 ms at every start. */
const rulesWithoutExamples = {
  name: 'rules-without-examples',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/](?:rules|targets|diff)[\\/].*\.ts$/ }, ({ path }) => ({
      contents: withoutExamples(readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/main.ts', worker: 'src/cli/worker.ts', index: 'src/index.ts' },
  outdir: dist,
  metafile: true,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  chunkNames: 'chunks/[name]-[hash]',
  define: {
    PACKAGE_VERSION: JSON.stringify(version),
    // The PDF parser falls back to its own inflater: a stream for each of hundreds of small parts takes a third longer.
    DecompressionStream: 'undefined',
  },
  // A native addon, and one that leaks globals in a bundle.
  external: ['nodejieba'],
  // Whole names would cost 3 ms at every start.
  minify: true,
  legalComments: 'linked',
  // CommonJS packages in an ES module still call require for Node's own modules.
  banner: { js: "import{createRequire as r_}from'node:module';const require=r_(import.meta.url);" },
  plugins: [lazyChildProcess, rulesWithoutExamples],
  logLevel: 'warning',
});

// Names of chunks hold a hash, so old ones would pile up.
for (const name of readdirSync(`${dist}/chunks`)) {
  if (!(`dist/chunks/${name}` in metafile.outputs)) rmSync(`${dist}/chunks/${name}`);
}

await buildDictionary(`${dist}/data`);

if (!process.argv.includes('--fast')) {
  const require = createRequire(import.meta.url);
  const compiler = require.resolve('typescript/package.json').replace(/package\.json$/, 'bin/tsc');
  execFileSync(process.execPath, [compiler, '--project', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
}
