/** One build at a time in one clone: two would write the same files. */
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 200;
/** `SQLITE_BUSY`, https://www.sqlite.org/rescode.html#busy */
const BUSY = 5;

/**
 * Takes a lock that the system lets go of when this process ends, however it ends: that of an SQLite file. Waits for
 * whoever has it.
 *
 * @param {string} file made where there is none; its folder is there
 * @param {() => void} onWait called once when another process has the lock
 * @returns {Promise<() => void>} lets go of it
 */
export async function takeLock(file, onWait) {
  const database = new DatabaseSync(file, { timeout: 0 });
  for (let hasTold = false; !isTaken(database); hasTold = true) {
    if (!hasTold) onWait();
    await pause(LOOK_EVERY_MS);
  }
  return () => {
    database.close();
  };
}

/** @param {DatabaseSync} database */
function isTaken(database) {
  try {
    database.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (/** @type {{ errcode?: number }} */ (error).errcode === BUSY) return false;
    throw error;
  }
}
