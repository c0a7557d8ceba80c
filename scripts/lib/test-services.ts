/** Everything the tests need from outside, started together and stopped together. */
import { reachableDocker, startDocker } from '../services/docker.ts';
import { startMongoEngine } from '../services/mongo.ts';
import { findChromium, installPackages } from '../services/packages.ts';
import { startRedis } from '../services/redis.ts';

export interface TestServices {
  /** What the tests find their services by. */
  env: Record<string, string>;
  /** One line for each service. */
  description: string[];
  stop(): Promise<void>;
}

/**
 * Installs what is missing and starts what is not running.
 * @throws Error that names every service that can't be had, and why; what was started is stopped again
 */
export async function startTestServices(progress: (text: string) => void): Promise<TestServices> {
  const engine = await reachableDocker();
  const given = { redis: Boolean(process.env['TEST_REDIS_URL']), chromium: Boolean(process.env['CHROMIUM_PATH']) };
  installPackages([...(given.redis ? [] : ['redis-server' as const]), ...(engine === undefined ? ['docker.io' as const] : []), ...(given.chromium ? [] : ['chromium' as const])], progress);
  const chromium = findChromium()!;
  const [redis, mongo, docker] = await Promise.allSettled([startRedis(), startMongoEngine(), startDocker()]);
  const stop = async (): Promise<void> => {
    const all = [redis, mongo, docker].flatMap((service) => (service.status === 'fulfilled' ? [service.value.stop()] : []));
    await Promise.allSettled(all);
  };
  if (redis.status === 'rejected' || mongo.status === 'rejected' || docker.status === 'rejected') {
    await stop();
    const reasons = Object.entries({ Redis: redis, MongoDB: mongo, Docker: docker }).flatMap(([name, service]) =>
      service.status === 'rejected' ? [`${name}: ${service.reason instanceof Error ? service.reason.message : String(service.reason)}`] : [],
    );
    throw new Error(reasons.join('\n'));
  }
  const env = { TEST_REDIS_URL: redis.value.url, TEST_MONGODB_URL: mongo.value.url, DOCKER_HOST: docker.value.host, CHROMIUM_PATH: chromium };
  const description = [
    `Redis    ${env.TEST_REDIS_URL}`, `MongoDB  ${env.TEST_MONGODB_URL}`,
    `Docker   ${env.DOCKER_HOST} (${docker.value.started ? 'started for the tests' : 'was running'})`, `Chromium ${env.CHROMIUM_PATH}`,
  ];
  return { env, description, stop };
}
