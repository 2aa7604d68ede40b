/** plan-parse schema: the contract as JSON Schema. */
import { Argument, type Command } from 'commander';
import type { Finish } from './main.ts';
import { EXIT, failureText, type World } from './world.ts';

export function schemaCommand(program: Command, world: World, finish: Finish): void {
  program
    .command('schema')
    .description('print the JSON Schema')
    .addArgument(new Argument('[name]', 'of what').choices(['plan', 'diff']).default('plan'))
    .action(async (name: 'plan' | 'diff') => {
      if (name === 'diff') {
        world.stderr.write(
          failureText({
            message: 'the schema of a diff is not there yet',
            advice: 'Ask for the plan: plan-parse schema plan',
          }),
        );
        finish(EXIT.failed);
        return;
      }
      const [{ z }, { planSchema }] = await Promise.all([import('zod'), import('../model.ts')]);
      world.stdout.write(`${JSON.stringify(z.toJSONSchema(planSchema), null, 2)}\n`);
    });
}
