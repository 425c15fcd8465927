/** Whether this installation shows example data: then every page says so, of citizens, of the hall and of staff. */
export abstract class Demonstration {
  abstract readonly on: boolean;
}
