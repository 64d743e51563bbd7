CREATE TABLE `import_changes` (
	`org_id` text NOT NULL,
	`import_id` text NOT NULL,
	`id` text NOT NULL,
	`family_id` text,
	`kind` text NOT NULL,
	`fact_id` text NOT NULL,
	`sealed` blob NOT NULL,
	PRIMARY KEY(`org_id`, `import_id`, `id`),
	FOREIGN KEY (`org_id`,`import_id`) REFERENCES `imports`(`org_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`org_id`,`family_id`) REFERENCES `people`(`org_id`,`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_changes_of_family` ON `import_changes` (`org_id`,`family_id`);--> statement-breakpoint
CREATE TABLE `import_people` (
	`org_id` text NOT NULL,
	`import_id` text NOT NULL,
	`row_no` integer NOT NULL,
	`person_id` text NOT NULL,
	`family_id` text NOT NULL,
	`verdict` text NOT NULL,
	PRIMARY KEY(`org_id`, `import_id`, `row_no`),
	FOREIGN KEY (`org_id`,`import_id`) REFERENCES `imports`(`org_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`org_id`,`family_id`) REFERENCES `people`(`org_id`,`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_people_verdict` ON `import_people` (`org_id`,`import_id`,`verdict`,`row_no`);--> statement-breakpoint
CREATE INDEX `import_people_family` ON `import_people` (`org_id`,`import_id`,`family_id`);--> statement-breakpoint
CREATE INDEX `import_people_of_family` ON `import_people` (`org_id`,`family_id`);--> statement-breakpoint
ALTER TABLE `imports` ADD `undo_until` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `undone_at` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `undone` text;--> statement-breakpoint
CREATE INDEX `imports_open` ON `imports` (`state`,`created_at`,`org_id`,`id`);--> statement-breakpoint
CREATE INDEX `imports_undo_until` ON `imports` (`undo_until`,`org_id`,`id`);--> statement-breakpoint
CREATE INDEX `findings_of_person` ON `findings` (`org_id`,`person_id`);