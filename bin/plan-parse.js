#!/usr/bin/env node
// Hands the real world to the command line.
const { main } = await import('../dist/cli.js').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write('error: plan-parse is not built\n  Run "npm run build" in its folder.\n');
  process.exit(2);
});

process.stdout.on('error', (error) => {
  // The reader of a pipe may have seen enough (plan-parse … | head).
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main({
  argv: process.argv.slice(2),
  // Opening it costs time and is seldom needed.
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
});
