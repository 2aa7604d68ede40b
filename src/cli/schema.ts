/** plan-parse schema: the contract as JSON Schema. */
import { Argument, type Command } from 'commander';
import type { World } from './world.ts';

const schemas = {
  plan: async () => (await import('../model.ts')).planSchema,
  diff: async () => (await import('../diff/model.ts')).diffSchema,
};

export function schemaCommand(program: Command, world: World): void {
  program
    .command('schema')
    .description('print the JSON Schema')
    .addArgument(new Argument('[name]', 'of what').choices(Object.keys(schemas)).default('plan'))
    .action(async (name: keyof typeof schemas) => {
      const [{ z }, schema] = await Promise.all([import('zod'), schemas[name]()]);
      world.stdout.write(`${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`);
    });
}
