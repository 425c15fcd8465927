import { newId } from '../../src/common/ids.ts';
import { OpenWindow } from '../../src/queue/desk/open-window.service.ts';
import type { AtWindow } from '../../src/queue/desk/seats.repository.ts';
import { CONFIRMATION, RECOVERY } from './sample-centre.ts';
import type { TestRooms } from './rooms.ts';

/** A clerk who has sat down at a window and takes both services, or those named. */
export async function sitDown(
  { get }: Pick<TestRooms, 'get'>,
  centreId: string,
  number: number,
  services: readonly string[] = [RECOVERY, CONFIRMATION],
): Promise<AtWindow> {
  const at = { centreId, number, clerk: { accountId: newId(), displayName: `Клерк ${number}` } };
  await get(OpenWindow).run({ ...at, services, takesOver: false });
  return at;
}
