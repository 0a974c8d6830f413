# Serves the API or works off jobs, as SORA_ROLE says. Runs the same api/dist/main.js that the tests run.
FROM node:24-bookworm-slim AS workspace
WORKDIR /app
RUN npm install --global pnpm@10.34.8
# Manifests first: the layer with the packages is made again only when they change.
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml tsconfig.base.json ./
COPY api/package.json api/
COPY admin/package.json admin/
COPY schema/package.json schema/
COPY e2e/package.json e2e/
COPY e2e/lever-sandbox/package.json e2e/lever-sandbox/

FROM workspace AS build
RUN pnpm install --frozen-lockfile --filter @sora/api
COPY api api
RUN pnpm --filter @sora/api build

FROM workspace AS packages
RUN pnpm install --frozen-lockfile --prod --filter @sora/api

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
WORKDIR /app/api
COPY --from=packages /app/node_modules /app/node_modules
COPY --from=packages /app/api /app/api
COPY --from=build /app/api/dist dist
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node as the first process gets the signal to stop; compose adds an init that reaps.
CMD ["node", "dist/main.js"]
