// Owns the trail of changes (audit_entry), append-only.
// Door: AuditTrail, which joins the transaction of the change.
// Refuses to know what the changed things mean.
import { Module } from '@nestjs/common';
import { AuditTrail } from './audit-trail.ts';

@Module({ providers: [AuditTrail], exports: [AuditTrail] })
export class AuditModule {}
