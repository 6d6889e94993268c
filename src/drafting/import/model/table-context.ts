import type { DeadlineContext, Period } from '../../../meaning/deadlines/typed-deadline.ts';
import type { UnitRegister } from '../../../meaning/units/unit-register.ts';
import type { UnitPart } from '../document/meaning-of-signs.ts';

/** What reading cells needs to know of the plan. */
export interface TableContext extends DeadlineContext {
  register: UnitRegister;
  /** What signs in columns of units mean, where the document says so. */
  signs?: ReadonlyMap<string, UnitPart>;
  /** The period that the document states, which may tell the years of months; `period` is the plan’s whole year while tables are read. */
  stated?: Period | null;
}
