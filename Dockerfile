# Debian with glibc: the pinned Node and the native modules are built for it.
FROM node:24-bookworm-slim AS build
WORKDIR /hindcast
COPY package.json package-lock.json ./
COPY scripts ./scripts
RUN npm install --omit=dev
COPY . .
RUN npm run build

FROM node:24-bookworm-slim
ENV NODE_ENV=production HINDCAST_DATA_DIR=/data HOST=0.0.0.0 PORT=3000 MALLOC_MMAP_THRESHOLD_=262144
WORKDIR /hindcast
COPY --from=build --chown=node:node /hindcast ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
# HOST is reachable from outside the container, so the server asks for HINDCAST_PASSWORD before it starts.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node_modules/.bin/node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node_modules/.bin/node", "--max-semi-space-size=4", "scripts/start.js"]
