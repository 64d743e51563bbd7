DROP INDEX `findings_ranked`;--> statement-breakpoint
CREATE INDEX `findings_recorded` ON `findings` (`org_id`,`severity`,`due_on`,`staff_no`,`dependant_no`,`key`,`from_on`,`recorded_at`,`superseded_at`,`until_on`);--> statement-breakpoint
CREATE INDEX `findings_ranked` ON `findings` (`org_id`,`superseded_at`,`severity`,`due_on`,`staff_no`,`dependant_no`,`key`,`from_on`,`until_on`,`work_group`,`rule_id`,`id`);--> statement-breakpoint
ALTER TABLE `case_files` ADD `has_beside` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `case_files_beside` ON `case_files` (`org_id`,`has_beside`,`superseded_at`);--> statement-breakpoint
CREATE INDEX `cases_closed` ON `cases` (`org_id`,`stage`,`stage_since_on`,`id`) WHERE closed_on IS NOT NULL;