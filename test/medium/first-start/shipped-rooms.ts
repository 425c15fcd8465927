import { CatalogueRegistry } from '../../../src/catalogue/catalogue-registry.ts';
import { CentreRegistry } from '../../../src/centres/centre-registry.ts';
import { sql } from '../../../src/common/database/sql.ts';
import { LastImports } from '../../../src/exchange/last-imports.ts';
import { DemoHours } from '../../../src/first-start/demo-hours.ts';
import { FirstStart } from '../../../src/first-start/first-start.service.ts';
import { ListLoader } from '../../../src/first-start/list-loader.ts';
import { Schedules } from '../../../src/slots/schedules.ts';
import { SlotPlanner } from '../../../src/slots/slot-planner.ts';
import { startRooms } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';

/** The first start of an installation, as `start.ts` would make it on these rooms. */
export function firstStartOn(rooms: TestRooms): FirstStart {
  const [centres, schedules, planner] = [
    rooms.get(CentreRegistry),
    rooms.get(Schedules),
    rooms.get(SlotPlanner),
  ];
  const loader = new ListLoader(
    centres,
    rooms.get(CatalogueRegistry),
    schedules,
    planner,
    new LastImports(rooms.clock),
  );
  const demoHours = new DemoHours(centres, schedules, planner);
  return new FirstStart(rooms.transactions, loader, demoHours, rooms.clock);
}

/** Rooms whose database is new: nothing but the row that says so. */
export async function startNewRooms(): Promise<TestRooms> {
  const rooms = await startRooms();
  await rooms.database.rows(sql`
    insert into installation (id, secret, demo, lists_loaded_at)
    values (1, 'only for tests', false, null)`);
  return rooms;
}

/** Rooms with the lists the product ships, and example hours when asked for. */
export async function startShippedRooms({ demo = false } = {}): Promise<TestRooms> {
  const rooms = await startNewRooms();
  await firstStartOn(rooms).run({ demo });
  return rooms;
}
