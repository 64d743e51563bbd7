DROP TABLE `document_file_parts`;--> statement-breakpoint
ALTER TABLE `document_files` ADD `line_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `document_files` ADD `version_no` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `document_files` ADD `superseded_at` text DEFAULT '9999-12-31T23:59:59.999Z' NOT NULL;--> statement-breakpoint
ALTER TABLE `document_files` ADD `document_id` text;--> statement-breakpoint
ALTER TABLE `document_files` ADD `received_on` text;--> statement-breakpoint
ALTER TABLE `document_files` ADD `note` text;--> statement-breakpoint
ALTER TABLE `document_files` ADD `sha256` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `document_files` ADD `key_sealed` blob;--> statement-breakpoint
CREATE UNIQUE INDEX `document_files_line` ON `document_files` (`org_id`,`line_id`,`version_no`);--> statement-breakpoint
ALTER TABLE `people` ADD `purpose_ended_by` text;--> statement-breakpoint
ALTER TABLE `people` ADD `purpose_ended_on` text;--> statement-breakpoint
CREATE INDEX `people_purpose_ended` ON `people` (`org_id`,`purpose_ended_by`,`purpose_ended_on`,`id`);