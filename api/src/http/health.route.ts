import type { FastifyInstance } from 'fastify';

/**
 * GET /healthz says that the process lives; GET /readyz that it can work, asking Postgres; GET /metrics gives
 * what a scraper wants.
 */
export function healthRoute(
  app: FastifyInstance,
  { ready, gauges }: { ready: () => Promise<void>; gauges: () => Promise<readonly Gauge[]> },
): void {
  app.get('/healthz', { logLevel: 'silent' }, () => ({ status: 'ok' }));
  app.get('/readyz', { logLevel: 'silent' }, async (_request, reply) => {
    try {
      await ready();
      return { status: 'ready' };
    } catch (error) {
      app.log.warn({ err: error }, 'not ready');
      return reply.code(503).send({ status: 'not ready' });
    }
  });
  app.get('/metrics', { logLevel: 'silent' }, async (_request, reply) => {
    const lines = (await gauges()).flatMap(({ name, help, value }) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} gauge`,
      `${name} ${value}`,
    ]);
    return reply.type('text/plain; version=0.0.4').send(`${lines.join('\n')}\n`);
  });
}

export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly value: number;
}
