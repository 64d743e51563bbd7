CREATE TABLE `deliveries` (
	`org_id` text NOT NULL,
	`id` text NOT NULL,
	`user_id` text NOT NULL,
	`milestone_key` text NOT NULL,
	`finding_key` text NOT NULL,
	`mail_id` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`org_id`, `id`),
	FOREIGN KEY (`org_id`,`mail_id`) REFERENCES `mails`(`org_id`,`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_once` ON `deliveries` (`org_id`,`user_id`,`milestone_key`);--> statement-breakpoint
CREATE INDEX `deliveries_mail` ON `deliveries` (`org_id`,`mail_id`);--> statement-breakpoint
CREATE TABLE `mails` (
	`org_id` text NOT NULL,
	`id` text NOT NULL,
	`user_id` text NOT NULL,
	`to_address` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_error` text,
	`created_at` text NOT NULL,
	`sent_at` text,
	PRIMARY KEY(`org_id`, `id`),
	FOREIGN KEY (`org_id`,`user_id`) REFERENCES `memberships`(`org_id`,`user_id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `mails_by_state` ON `mails` (`state`,`org_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `mails_of_org` ON `mails` (`org_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `subscriptions` (
	`org_id` text NOT NULL,
	`user_id` text NOT NULL,
	`cadence` text NOT NULL,
	`since_on` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`org_id`, `user_id`),
	FOREIGN KEY (`org_id`,`user_id`) REFERENCES `memberships`(`org_id`,`user_id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `case_moves` (
	`org_id` text NOT NULL,
	`id` text NOT NULL,
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`from_stage` text,
	`to_stage` text NOT NULL,
	`on_day` text NOT NULL,
	`recorded_at` text NOT NULL,
	`user_id` text,
	`note` text,
	PRIMARY KEY(`org_id`, `id`),
	FOREIGN KEY (`org_id`,`case_id`) REFERENCES `cases`(`org_id`,`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `case_moves_case` ON `case_moves` (`org_id`,`case_id`,`position`);--> statement-breakpoint
CREATE TABLE `cases` (
	`org_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`import_id` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`person_id` text NOT NULL,
	`family_id` text NOT NULL,
	`kind` text NOT NULL,
	`stream` text NOT NULL,
	`stage` text NOT NULL,
	`stage_since_on` text NOT NULL,
	`opened_on` text NOT NULL,
	`stay_id` text,
	`bundle_id` text,
	`filed_on` text,
	`documents_complete_on` text,
	`decided_on` text,
	`outcome` text,
	`closed_on` text,
	`note` text,
	PRIMARY KEY(`org_id`, `id`),
	FOREIGN KEY (`org_id`,`person_id`) REFERENCES `people`(`org_id`,`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `cases_person` ON `cases` (`org_id`,`person_id`,`opened_on`);--> statement-breakpoint
CREATE INDEX `cases_by_stage` ON `cases` (`org_id`,`closed_on`,`stage`,`stage_since_on`,`id`);--> statement-breakpoint
CREATE TABLE `absences` (
	`org_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`import_id` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`person_id` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text NOT NULL,
	`status` text NOT NULL,
	PRIMARY KEY(`org_id`, `id`),
	FOREIGN KEY (`org_id`,`person_id`) REFERENCES `people`(`org_id`,`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `absences_person` ON `absences` (`org_id`,`person_id`,`from_on`);--> statement-breakpoint
CREATE TABLE `contracts` (
	`org_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`import_id` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`person_id` text NOT NULL,
	`entity_id` text,
	`start_date` text,
	`end_date` text,
	`months` integer,
	`renewed_until` text,
	PRIMARY KEY(`org_id`, `id`),
	FOREIGN KEY (`org_id`,`person_id`) REFERENCES `people`(`org_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`org_id`,`entity_id`) REFERENCES `entities`(`org_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `contracts_person` ON `contracts` (`org_id`,`person_id`,`start_date`);--> statement-breakpoint
CREATE TABLE `documents` (
	`org_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`import_id` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`person_id` text NOT NULL,
	`code` text NOT NULL,
	`received_on` text,
	PRIMARY KEY(`org_id`, `id`),
	FOREIGN KEY (`org_id`,`person_id`) REFERENCES `people`(`org_id`,`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `documents_person` ON `documents` (`org_id`,`person_id`,`code`);--> statement-breakpoint
CREATE TABLE `employment_terms` (
	`org_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`import_id` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`employment_id` text NOT NULL,
	`effective_on` text,
	`entity_id` text,
	`job_title` text,
	`trade` text,
	`monthly_pay` integer,
	`annual_package` integer,
	`market_package` integer,
	`work_location` text,
	PRIMARY KEY(`org_id`, `id`),
	FOREIGN KEY (`org_id`,`employment_id`) REFERENCES `employments`(`org_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`org_id`,`entity_id`) REFERENCES `entities`(`org_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `employment_terms_of_employment` ON `employment_terms` (`org_id`,`employment_id`,`effective_on`);--> statement-breakpoint
CREATE INDEX `employment_terms_entity` ON `employment_terms` (`org_id`,`entity_id`);--> statement-breakpoint
CREATE TABLE `employments` (
	`org_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`import_id` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`person_id` text NOT NULL,
	`status` text NOT NULL,
	`start_date` text,
	`end_date` text,
	`end_reason` text,
	`termination_notice_on` text,
	`days_abroad_rolling_year` integer,
	`recorded_name` text,
	`recorded_number_known` text DEFAULT 'unknown' NOT NULL,
	`recorded_number_sealed` blob,
	`recorded_number_last_four` text,
	PRIMARY KEY(`org_id`, `id`),
	FOREIGN KEY (`org_id`,`person_id`) REFERENCES `people`(`org_id`,`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `employments_person` ON `employments` (`org_id`,`person_id`,`start_date`);--> statement-breakpoint
CREATE TABLE `engagements` (
	`org_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`import_id` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`employment_id` text NOT NULL,
	`name` text NOT NULL,
	`approved_on` text,
	PRIMARY KEY(`org_id`, `id`),
	FOREIGN KEY (`org_id`,`employment_id`) REFERENCES `employments`(`org_id`,`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `engagements_of_employment` ON `engagements` (`org_id`,`employment_id`);--> statement-breakpoint
CREATE TABLE `stays` (
	`org_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`import_id` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`person_id` text NOT NULL,
	`position` integer NOT NULL,
	`case_id` text,
	`kind` text NOT NULL,
	`scheme` text NOT NULL,
	`stream` text NOT NULL,
	`condition` text NOT NULL,
	`filed_on` text,
	`last_entry_on` text,
	`activated_on` text,
	`arrived_on` text,
	`limit_of_stay` text,
	`sponsor_brn` text,
	`job_title` text,
	`trade` text,
	`monthly_pay` integer,
	`recruitment_waiver` text,
	`document_number_known` text DEFAULT 'unknown' NOT NULL,
	`document_number_sealed` blob,
	`document_number_last_four` text,
	`fees_paid` integer,
	PRIMARY KEY(`org_id`, `id`),
	FOREIGN KEY (`org_id`,`person_id`) REFERENCES `people`(`org_id`,`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `stays_person` ON `stays` (`org_id`,`person_id`,`position`);--> statement-breakpoint
CREATE TABLE `travel_documents` (
	`org_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`import_id` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`person_id` text NOT NULL,
	`type` text NOT NULL,
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
CREATE INDEX `travel_documents_person` ON `travel_documents` (`org_id`,`person_id`,`id`);--> statement-breakpoint
CREATE INDEX `travel_documents_number` ON `travel_documents` (`org_id`,`number_index`);--> statement-breakpoint
CREATE INDEX `travel_documents_last_four` ON `travel_documents` (`org_id`,`number_last_four`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`org_id` text NOT NULL,
	`id` text NOT NULL,
	`user_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	PRIMARY KEY(`org_id`, `id`),
	FOREIGN KEY (`org_id`,`user_id`) REFERENCES `memberships`(`org_id`,`user_id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`org_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`entity_ids` text,
	`created_at` text NOT NULL,
	`disabled_at` text,
	PRIMARY KEY(`org_id`, `user_id`),
	FOREIGN KEY (`org_id`) REFERENCES `orgs`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `memberships_user` ON `memberships` (`user_id`);--> statement-breakpoint
CREATE TABLE `orgs` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`settings` text NOT NULL,
	`created_at` text NOT NULL,
	`demo_seeded_on` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `orgs_slug` ON `orgs` (`slug`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` text NOT NULL,
	`user_agent` text,
	`address` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text,
	`locale` text,
	`theme` text,
	`created_at` text NOT NULL,
	`disabled_at` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `import_rows` (
	`org_id` text NOT NULL,
	`import_id` text NOT NULL,
	`row_no` integer NOT NULL,
	`staff_no` text NOT NULL,
	`verdict` text NOT NULL,
	`sealed` blob NOT NULL,
	`changes` text,
	`problems` text,
	PRIMARY KEY(`org_id`, `import_id`, `row_no`),
	FOREIGN KEY (`org_id`,`import_id`) REFERENCES `imports`(`org_id`,`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_rows_family` ON `import_rows` (`org_id`,`import_id`,`staff_no`,`row_no`);--> statement-breakpoint
CREATE TABLE `imports` (
	`org_id` text NOT NULL,
	`id` text NOT NULL,
	`state` text NOT NULL,
	`file_name` text NOT NULL,
	`file_sealed` blob,
	`reading` text NOT NULL,
	`counts` text,
	`problem_count` integer DEFAULT 0 NOT NULL,
	`user_id` text,
	`created_at` text NOT NULL,
	`confirmed_at` text,
	PRIMARY KEY(`org_id`, `id`),
	FOREIGN KEY (`org_id`) REFERENCES `orgs`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `imports_by_day` ON `imports` (`org_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`org_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` text NOT NULL,
	`actor_id` text,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`target_kind` text NOT NULL,
	`target_id` text NOT NULL,
	`family_id` text,
	`before_digest` text,
	`after_digest` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`org_id`, `seq`),
	FOREIGN KEY (`org_id`) REFERENCES `orgs`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_entries_family` ON `audit_entries` (`org_id`,`family_id`,`seq`);--> statement-breakpoint
CREATE TABLE `audit_values` (
	`org_id` text NOT NULL,
	`seq` integer NOT NULL,
	`salt` text NOT NULL,
	`before` text,
	`after` text,
	PRIMARY KEY(`org_id`, `seq`),
	FOREIGN KEY (`org_id`,`seq`) REFERENCES `audit_entries`(`org_id`,`seq`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `case_files` (
	`org_id` text NOT NULL,
	`id` text NOT NULL,
	`family_id` text NOT NULL,
	`engine_version` text NOT NULL,
	`settings` text NOT NULL,
	`sealed` blob NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text DEFAULT '9999-12-31T23:59:59.999Z' NOT NULL,
	PRIMARY KEY(`org_id`, `id`),
	FOREIGN KEY (`org_id`,`family_id`) REFERENCES `people`(`org_id`,`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `case_files_family` ON `case_files` (`org_id`,`family_id`,`superseded_at`);--> statement-breakpoint
CREATE TABLE `findings` (
	`org_id` text NOT NULL,
	`id` text NOT NULL,
	`family_id` text NOT NULL,
	`person_id` text NOT NULL,
	`key` text NOT NULL,
	`rule_id` text NOT NULL,
	`state` text,
	`last_four_weeks` integer DEFAULT false NOT NULL,
	`severity` integer NOT NULL,
	`staff_no` text NOT NULL,
	`dependant_no` text DEFAULT '' NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text DEFAULT '9999-12-31' NOT NULL,
	`due_on` text DEFAULT '9999-12-31' NOT NULL,
	`title` text NOT NULL,
	`because` text NOT NULL,
	`ruleset` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text DEFAULT '9999-12-31T23:59:59.999Z' NOT NULL,
	PRIMARY KEY(`org_id`, `id`),
	FOREIGN KEY (`org_id`,`person_id`) REFERENCES `people`(`org_id`,`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `findings_ranked` ON `findings` (`org_id`,`superseded_at`,`severity`,`due_on`,`staff_no`,`id`,`from_on`,`until_on`,`rule_id`,`state`,`last_four_weeks`);--> statement-breakpoint
CREATE INDEX `findings_family` ON `findings` (`org_id`,`family_id`,`superseded_at`);--> statement-breakpoint
CREATE INDEX `findings_key` ON `findings` (`org_id`,`key`,`superseded_at`);--> statement-breakpoint
CREATE TABLE `entities` (
	`org_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`import_id` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`name` text NOT NULL,
	`brn` text,
	PRIMARY KEY(`org_id`, `id`),
	FOREIGN KEY (`org_id`) REFERENCES `orgs`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `entities_brn` ON `entities` (`org_id`,`brn`);--> statement-breakpoint
CREATE TABLE `name_tokens` (
	`org_id` text NOT NULL,
	`token` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`org_id`, `token`, `person_id`),
	FOREIGN KEY (`org_id`,`person_id`) REFERENCES `people`(`org_id`,`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `name_tokens_person` ON `name_tokens` (`org_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`org_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`import_id` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`kind` text NOT NULL,
	`family_id` text NOT NULL,
	`staff_no` text NOT NULL,
	`dependant_no` text DEFAULT '' NOT NULL,
	`relationship` text,
	`family_name` text,
	`given_names` text,
	`chinese_name` text,
	`date_of_birth` text,
	`marital_status` text,
	`sponsor_marital_status` text,
	`reviewed_on` text,
	`email` text,
	`department` text,
	`manager` text,
	`degree_relevant` integer,
	`experience_route` integer,
	`hk_degree` integer,
	`assessable_income` integer,
	`hkid_known` text DEFAULT 'unknown' NOT NULL,
	`hkid_sealed` blob,
	`hkid_last_four` text,
	`hkid_index` text,
	`documents_given` integer DEFAULT false NOT NULL,
	`sort_name` text DEFAULT '' NOT NULL,
	`entity_id` text,
	`employment_status` text,
	`job_title` text,
	`scheme` text,
	`condition` text,
	`limit_of_stay` text DEFAULT '9999-12-31' NOT NULL,
	`limit_is_printed` integer DEFAULT false NOT NULL,
	`engine_version` text,
	PRIMARY KEY(`org_id`, `id`),
	FOREIGN KEY (`org_id`) REFERENCES `orgs`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`org_id`,`family_id`) REFERENCES `people`(`org_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `people_number` ON `people` (`org_id`,`staff_no`,`dependant_no`);--> statement-breakpoint
CREATE INDEX `people_family` ON `people` (`org_id`,`family_id`,`dependant_no`);--> statement-breakpoint
CREATE INDEX `people_by_name` ON `people` (`org_id`,`sort_name`,`id`);--> statement-breakpoint
CREATE INDEX `people_by_limit` ON `people` (`org_id`,`limit_of_stay`,`id`);--> statement-breakpoint
CREATE INDEX `people_by_department` ON `people` (`org_id`,`department`,`id`);--> statement-breakpoint
CREATE INDEX `people_hkid` ON `people` (`org_id`,`hkid_index`);--> statement-breakpoint
CREATE INDEX `people_hkid_last_four` ON `people` (`org_id`,`hkid_last_four`);--> statement-breakpoint
CREATE INDEX `people_engine` ON `people` (`engine_version`,`org_id`,`id`);