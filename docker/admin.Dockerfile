# The admin app behind nginx, which also passes the API's paths on. Serves the same admin/dist that the tests open.
FROM node:24-bookworm-slim AS build
WORKDIR /app
RUN npm install --global pnpm@10.34.8
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml tsconfig.base.json ./
COPY api/package.json api/
COPY admin/package.json admin/
COPY schema/package.json schema/
COPY e2e/package.json e2e/
COPY e2e/lever-sandbox/package.json e2e/lever-sandbox/
RUN pnpm install --frozen-lockfile --filter @sora/admin...
COPY schema schema
COPY admin admin
RUN pnpm --filter @sora/admin build

FROM nginx:1.28-alpine
COPY docker/nginx.conf /etc/nginx/conf.d/default.conf
COPY docker/nginx-api.conf /etc/nginx/conf.d/api.inc
COPY --from=build /app/admin/dist /usr/share/nginx/html
EXPOSE 80
HEALTHCHECK --interval=10s --timeout=3s --retries=3 CMD ["wget", "--quiet", "--spider", "http://127.0.0.1/favicon.svg"]
