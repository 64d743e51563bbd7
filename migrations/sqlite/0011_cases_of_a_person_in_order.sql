DROP INDEX `cases_person`;--> statement-breakpoint
CREATE INDEX `cases_person` ON `cases` (`org_id`,`person_id`,`opened_on`,`id`);