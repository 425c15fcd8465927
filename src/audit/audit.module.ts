// Owns the trail of changes and readings (audit_entry), append-only and sealed into a chain; addresses kept for a while.
// Doors: AuditTrail, which joins the transaction of the change; staffActor.
// Refuses to know what the changed things mean.
import { Module } from '@nestjs/common';
import { AuditTrail } from './audit-trail.ts';
import { SealEntries } from './sealing/seal-entries.service.ts';
import { SealingBell } from './sealing/sealing-bell.ts';
import { SealsRepository } from './sealing/seals.repository.ts';

@Module({ providers: [AuditTrail, SealEntries, SealingBell, SealsRepository], exports: [AuditTrail] })
export class AuditModule {}
