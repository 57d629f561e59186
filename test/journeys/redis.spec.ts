import { eventually } from '../support/eventually.js';
import { openHouse, type House } from '../support/house.js';
import { wishFor } from '../support/practice.js';
import { RedisServer, withRedis } from '../support/redis-server.js';
import { Scene } from '../support/scene.js';

withRedis('while Redis is away', () => {
  let redis: RedisServer;
  let house: House;

  beforeAll(async () => {
    redis = await RedisServer.start();
    process.env['REDIS_URL'] = redis.url(0);
    house = await openHouse();
  });
  afterAll(async () => {
    // A test that failed half way leaves it away, and a queue is not closed without its server.
    await redis.start();
    await house.close();
    await redis.stop();
  });

  const untold = async (): Promise<number> => {
    const rows = await house.database.query<{ id: string }>(
      'SELECT id FROM outbox WHERE done_at IS NULL',
    );
    return rows.length;
  };

  test('people register and book and the app is ready; what was to be told is told afterwards', async () => {
    const scene = await Scene.set(house);
    const client = await scene.newClient();
    const slot = await scene.slotAt(1);
    await eventually('an idle queue', async () => (await untold()) === 0);
    await redis.stop();

    const booking = await client.hold(wishFor(scene.practice, slot.startsAt));
    expect(booking.status).toBe('held');
    expect((await fetch(`${house.url}/api/v1/health/ready`)).status).toBe(200);
    await scene.newClient();
    expect(await untold()).toBeGreaterThan(0);

    await redis.start();
    await eventually('the sweep of the outbox', async () => (await untold()) === 0, 30);
  });
});
