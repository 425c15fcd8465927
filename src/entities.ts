import { AuditEntry } from './audit/audit-entry.entity.ts';
import { IdempotencyAnswer } from './common/http/idempotency-answer.entity.ts';
import { Installation } from './common/installation/installation.entity.ts';
import { Job } from './common/jobs/job.entity.ts';
import { RateWindow } from './common/limits/rate-window.entity.ts';

/** Every table of the house, for the one data source and for the proof that schema and entities agree. */
export const ENTITIES = [AuditEntry, IdempotencyAnswer, Installation, Job, RateWindow];
