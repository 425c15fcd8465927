// Edits schedules when told to: `{ centreId, hours: ['08:00', '19:00'] }`; answers how long the errand took.
import { openRooms, part } from './support/rooms.mjs';
import { weekOf } from './support/seed.mjs';

const rooms = await openRooms(process.env.DATABASE_URL);
const editSchedule = await part(rooms, 'scheduling/plan/edit-schedule.service.js', 'EditSchedule');

process.on('message', async ({ centreId, hours }) => {
  const week = await weekOf(...hours);
  const begun = performance.now();
  const surplus = await editSchedule.run(centreId, { kind: 'week', validFrom: '2020-01-01', week }, 'bench');
  process.send({ ms: performance.now() - begun, surplus: surplus.length });
});
process.on('disconnect', () => void rooms.close().then(() => process.exit(0)));
process.send('ready');
