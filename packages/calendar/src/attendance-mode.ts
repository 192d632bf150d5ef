import type { AttendanceMode, Convening } from '@stem-ecosystems/schema/convening';

/**
 * How one takes part: a convening that was moved online is virtual, whatever was planned. Undefined where nobody
 * said.
 */
export function attendanceModeOf({
  attendanceMode,
  status,
}: Pick<Convening, 'attendanceMode' | 'status'>): AttendanceMode | undefined {
  return status === 'moved-online' ? 'virtual' : attendanceMode;
}
