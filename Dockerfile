# The bot and the worker in production; ROLE tells which. Any Debian-based image with Node 24 will do as the base.
ARG BASE_IMAGE=node:24-bookworm-slim
FROM ${BASE_IMAGE}

# git: approved functions are commits. ca-certificates: chat platforms and a remote repository over TLS.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates git openssh-client \
    && rm -rf /var/lib/apt/lists/* \
    && groupadd --gid 10001 saraphina \
    && useradd --uid 10001 --gid saraphina --create-home saraphina \
    && install --directory --owner=saraphina --group=saraphina --mode=0700 /data /deployments

WORKDIR /app
COPY package.json package-lock.json ./
# The copy tells the scripts that these packages belong to this lock file, so that they install nothing.
RUN npm ci --omit=dev --no-audit --no-fund --cache /tmp/npm \
    && rm -rf /tmp/npm \
    && cp package-lock.json node_modules/.installed-package-lock.json
COPY . .

ENV NODE_ENV=production \
    SARAPHINA_DATA_DIR=/data \
    DEPLOY_REPOSITORY=/deployments/functions
USER saraphina
VOLUME ["/data", "/deployments"]
EXPOSE 3080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 CMD ["node", "scripts/health.ts", "/healthz"]
CMD ["scripts/start"]
