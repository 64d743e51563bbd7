CREATE TABLE `import_left` (
	`org_id` text NOT NULL,
	`import_id` text NOT NULL,
	`left_no` integer NOT NULL,
	`about_id` text,
	`kind` text NOT NULL,
	`why` text NOT NULL,
	PRIMARY KEY(`org_id`, `import_id`, `left_no`),
	FOREIGN KEY (`org_id`,`import_id`) REFERENCES `imports`(`org_id`,`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
