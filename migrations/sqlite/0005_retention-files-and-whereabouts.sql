CREATE TABLE `document_file_parts` (
	`org_id` text NOT NULL,
	`file_id` text NOT NULL,
	`part_no` integer NOT NULL,
	`person_id` text NOT NULL,
	`sealed` blob NOT NULL,
	PRIMARY KEY(`org_id`, `file_id`, `part_no`),
	FOREIGN KEY (`org_id`,`file_id`) REFERENCES `document_files`(`org_id`,`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `document_files` (
	`org_id` text NOT NULL,
	`id` text NOT NULL,
	`person_id` text NOT NULL,
	`code` text,
	`file_name` text NOT NULL,
	`content_type` text NOT NULL,
	`byte_count` integer NOT NULL,
	`user_id` text,
	`created_at` text NOT NULL,
	PRIMARY KEY(`org_id`, `id`),
	FOREIGN KEY (`org_id`,`person_id`) REFERENCES `people`(`org_id`,`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `document_files_person` ON `document_files` (`org_id`,`person_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `erasures` (
	`org_id` text NOT NULL,
	`person_id` text NOT NULL,
	`family_id` text NOT NULL,
	`kind` text NOT NULL,
	`basis` text NOT NULL,
	`user_id` text,
	`erased_at` text NOT NULL,
	`audit_seq` integer NOT NULL,
	PRIMARY KEY(`org_id`, `person_id`),
	FOREIGN KEY (`org_id`) REFERENCES `orgs`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `erasures_by_instant` ON `erasures` (`org_id`,`erased_at`,`person_id`);--> statement-breakpoint
CREATE TABLE `legal_holds` (
	`org_id` text NOT NULL,
	`family_id` text NOT NULL,
	`reason` text NOT NULL,
	`user_id` text,
	`created_at` text NOT NULL,
	PRIMARY KEY(`org_id`, `family_id`),
	FOREIGN KEY (`org_id`,`family_id`) REFERENCES `people`(`org_id`,`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
ALTER TABLE `orgs` ADD `retention` text;--> statement-breakpoint
ALTER TABLE `audit_entries` ADD `address` text;--> statement-breakpoint
ALTER TABLE `audit_entries` ADD `page` text;--> statement-breakpoint
CREATE INDEX `audit_entries_actor` ON `audit_entries` (`org_id`,`actor_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_entries_action` ON `audit_entries` (`org_id`,`action`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_entries_at` ON `audit_entries` (`org_id`,`at`,`seq`);