/** A process of its own that parses the notices it is sent, one after the other. */
import { type Job, produce } from './produce.ts';

process.on('message', async (job: Job) => {
  try {
    process.send?.({ product: await produce(job) });
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    process.send?.({ error: message, code });
  }
});
