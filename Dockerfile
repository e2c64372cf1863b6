ARG NODE_VERSION=22

# Builds dist/ from the whole repository.
FROM docker.io/library/node:${NODE_VERSION}-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run prepare && npm run build:endpoint && chmod +x dist/endpoint.js

# Installs what dist/ needs at run time, checked against the lock file.
FROM docker.io/library/node:${NODE_VERSION}-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force

FROM docker.io/library/node:${NODE_VERSION}-slim
LABEL org.opencontainers.image.title="Passback endpoint" \
      org.opencontainers.image.description="The team endpoint of the Passback browser extension" \
      org.opencontainers.image.licenses="MIT"
WORKDIR /app
COPY package.json LICENSE ./
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /src/dist ./dist
# /data holds the database and the socket that commands use. Nothing else is written.
RUN ln -s /app/dist/endpoint.js /usr/local/bin/passback && install -d -o node -g node -m 0700 /data
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8787 DATA_DIR=/data
USER node
VOLUME /data
EXPOSE 8787
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["passback"]
CMD ["start"]
