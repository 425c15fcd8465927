import { CentrePlanAdminController } from './centre-plan.admin.controller.ts';
import { ChangeCentrePlan } from './change-centre-plan.service.ts';
import { ChangeRegionPlan } from './change-region-plan.service.ts';
import { PutOffers } from './put-offers.service.ts';
import { ReadOffers } from './read-offers.ts';
import { RegionsAdminController } from './regions.admin.controller.ts';

export const CENTRE_CONTROLLERS = [CentrePlanAdminController, RegionsAdminController];
export const CENTRE_PARTS = [ChangeCentrePlan, ChangeRegionPlan, PutOffers, ReadOffers];
