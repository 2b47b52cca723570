import { uuidv7 } from 'uuidv7';

/** A UUIDv7: sorts by the time of its making, so that keys stay close to their rows' order. */
export function newId(): string {
  return uuidv7();
}
