// Owns the trail of changes and readings (audit_entry), append-only and sealed into a chain; addresses kept for a while.
// Doors: AuditTrail, which joins the transaction of the change; staffActor, seenIds.
// Refuses to know what the changed things mean, beyond their words.
import { Module } from '@nestjs/common';
import { AuditTrail } from './audit-trail.ts';
import { EntryViews } from './journal/entry-views.ts';
import { JournalAdminController } from './journal/journal.admin.controller.ts';
import { JournalReader } from './journal/journal.reader.ts';
import { ReadJournal } from './journal/read-journal.service.ts';
import { SealEntries } from './sealing/seal-entries.service.ts';
import { SealingBell } from './sealing/sealing-bell.ts';
import { SealsRepository } from './sealing/seals.repository.ts';

@Module({
  controllers: [JournalAdminController],
  providers: [
    ...[AuditTrail, SealEntries, SealingBell, SealsRepository],
    ...[EntryViews, JournalReader, ReadJournal],
  ],
  exports: [AuditTrail],
})
export class AuditModule {}
