import type { DeadlineContext } from '../../meaning/deadlines/typed-deadline.ts';
import type { UnitRegister } from '../../meaning/units/unit-register.ts';

/** What reading cells needs to know of the plan. */
export interface TableContext extends DeadlineContext {
  register: UnitRegister;
}
