CREATE TABLE `import_file_parts` (
	`org_id` text NOT NULL,
	`import_id` text NOT NULL,
	`part_no` integer NOT NULL,
	`sealed` blob NOT NULL,
	PRIMARY KEY(`org_id`, `import_id`, `part_no`),
	FOREIGN KEY (`org_id`,`import_id`) REFERENCES `imports`(`org_id`,`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_travel_documents` (
	`org_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`import_id` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`person_id` text NOT NULL,
	`type` text,
	`number_known` text DEFAULT 'unknown' NOT NULL,
	`number_sealed` blob,
	`number_last_four` text,
	`number_index` text,
	`expires_on` text,
	`endorsement_d_expires_on` text,
	`endorsement_d_none` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`org_id`, `id`),
	FOREIGN KEY (`org_id`,`person_id`) REFERENCES `people`(`org_id`,`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_travel_documents`("org_id", "id", "version", "import_id", "created_at", "updated_at", "person_id", "type", "number_known", "number_sealed", "number_last_four", "number_index", "expires_on", "endorsement_d_expires_on", "endorsement_d_none") SELECT "org_id", "id", "version", "import_id", "created_at", "updated_at", "person_id", "type", "number_known", "number_sealed", "number_last_four", "number_index", "expires_on", "endorsement_d_expires_on", "endorsement_d_none" FROM `travel_documents`;--> statement-breakpoint
DROP TABLE `travel_documents`;--> statement-breakpoint
ALTER TABLE `__new_travel_documents` RENAME TO `travel_documents`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `travel_documents_person` ON `travel_documents` (`org_id`,`person_id`,`id`);--> statement-breakpoint
CREATE INDEX `travel_documents_number` ON `travel_documents` (`org_id`,`number_index`);--> statement-breakpoint
CREATE INDEX `travel_documents_last_four` ON `travel_documents` (`org_id`,`number_last_four`);--> statement-breakpoint
CREATE INDEX `import_rows_verdict` ON `import_rows` (`org_id`,`import_id`,`verdict`,`row_no`);--> statement-breakpoint
ALTER TABLE `imports` DROP COLUMN `file_sealed`;