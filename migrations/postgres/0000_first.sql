CREATE TABLE "deliveries" (
	"org_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"milestone_key" text COLLATE "C" NOT NULL,
	"finding_key" text COLLATE "C" NOT NULL,
	"mail_id" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "deliveries_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"org_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"to_address" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"last_error" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"sent_at" text COLLATE "C",
	CONSTRAINT "mails_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"org_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"cadence" text COLLATE "C" NOT NULL,
	"since_on" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "subscriptions_org_id_user_id_pk" PRIMARY KEY("org_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "case_moves" (
	"org_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"case_id" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"from_stage" text COLLATE "C",
	"to_stage" text COLLATE "C" NOT NULL,
	"on_day" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C",
	"note" text COLLATE "C",
	CONSTRAINT "case_moves_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"org_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"import_id" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"family_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"stream" text COLLATE "C" NOT NULL,
	"stage" text COLLATE "C" NOT NULL,
	"stage_since_on" text COLLATE "C" NOT NULL,
	"opened_on" text COLLATE "C" NOT NULL,
	"stay_id" text COLLATE "C",
	"bundle_id" text COLLATE "C",
	"filed_on" text COLLATE "C",
	"documents_complete_on" text COLLATE "C",
	"decided_on" text COLLATE "C",
	"outcome" text COLLATE "C",
	"closed_on" text COLLATE "C",
	"note" text COLLATE "C",
	CONSTRAINT "cases_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "absences" (
	"org_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"import_id" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"from_on" text COLLATE "C" NOT NULL,
	"to_on" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	CONSTRAINT "absences_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "contracts" (
	"org_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"import_id" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"entity_id" text COLLATE "C",
	"start_date" text COLLATE "C",
	"end_date" text COLLATE "C",
	"months" bigint,
	"renewed_until" text COLLATE "C",
	CONSTRAINT "contracts_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"org_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"import_id" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"received_on" text COLLATE "C",
	CONSTRAINT "documents_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "employment_terms" (
	"org_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"import_id" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"employment_id" text COLLATE "C" NOT NULL,
	"effective_on" text COLLATE "C",
	"entity_id" text COLLATE "C",
	"job_title" text COLLATE "C",
	"trade" text COLLATE "C",
	"monthly_pay" bigint,
	"annual_package" bigint,
	"market_package" bigint,
	"work_location" text COLLATE "C",
	CONSTRAINT "employment_terms_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "employments" (
	"org_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"import_id" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"start_date" text COLLATE "C",
	"end_date" text COLLATE "C",
	"end_reason" text COLLATE "C",
	"termination_notice_on" text COLLATE "C",
	"days_abroad_rolling_year" bigint,
	"recorded_name" text COLLATE "C",
	"recorded_number_known" text COLLATE "C" DEFAULT 'unknown' NOT NULL,
	"recorded_number_sealed" "bytea",
	"recorded_number_last_four" text COLLATE "C",
	CONSTRAINT "employments_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "engagements" (
	"org_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"import_id" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"employment_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"approved_on" text COLLATE "C",
	CONSTRAINT "engagements_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "stays" (
	"org_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"import_id" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"case_id" text COLLATE "C",
	"kind" text COLLATE "C" NOT NULL,
	"scheme" text COLLATE "C" NOT NULL,
	"stream" text COLLATE "C" NOT NULL,
	"condition" text COLLATE "C" NOT NULL,
	"filed_on" text COLLATE "C",
	"last_entry_on" text COLLATE "C",
	"activated_on" text COLLATE "C",
	"arrived_on" text COLLATE "C",
	"limit_of_stay" text COLLATE "C",
	"sponsor_brn" text COLLATE "C",
	"job_title" text COLLATE "C",
	"trade" text COLLATE "C",
	"monthly_pay" bigint,
	"recruitment_waiver" text COLLATE "C",
	"document_number_known" text COLLATE "C" DEFAULT 'unknown' NOT NULL,
	"document_number_sealed" "bytea",
	"document_number_last_four" text COLLATE "C",
	"fees_paid" bigint,
	CONSTRAINT "stays_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "travel_documents" (
	"org_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"import_id" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"number_known" text COLLATE "C" DEFAULT 'unknown' NOT NULL,
	"number_sealed" "bytea",
	"number_last_four" text COLLATE "C",
	"number_index" text COLLATE "C",
	"expires_on" text COLLATE "C",
	"endorsement_d_expires_on" text COLLATE "C",
	"endorsement_d_none" boolean DEFAULT false NOT NULL,
	CONSTRAINT "travel_documents_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"org_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"token_hash" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"expires_at" text COLLATE "C" NOT NULL,
	"used_at" text COLLATE "C",
	CONSTRAINT "invitations_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"org_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"entity_ids" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"disabled_at" text COLLATE "C",
	CONSTRAINT "memberships_org_id_user_id_pk" PRIMARY KEY("org_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "orgs" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"settings" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"demo_seeded_on" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"expires_at" bigint NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"user_agent" text COLLATE "C",
	"address" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"password_hash" text COLLATE "C",
	"locale" text COLLATE "C",
	"theme" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"disabled_at" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"org_id" text COLLATE "C" NOT NULL,
	"import_id" text COLLATE "C" NOT NULL,
	"row_no" bigint NOT NULL,
	"staff_no" text COLLATE "C" NOT NULL,
	"verdict" text COLLATE "C" NOT NULL,
	"sealed" "bytea" NOT NULL,
	"changes" text COLLATE "C",
	"problems" text COLLATE "C",
	CONSTRAINT "import_rows_org_id_import_id_row_no_pk" PRIMARY KEY("org_id","import_id","row_no")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"org_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"file_name" text COLLATE "C" NOT NULL,
	"file_sealed" "bytea",
	"reading" text COLLATE "C" NOT NULL,
	"counts" text COLLATE "C",
	"problem_count" bigint DEFAULT 0 NOT NULL,
	"user_id" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"confirmed_at" text COLLATE "C",
	CONSTRAINT "imports_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"org_id" text COLLATE "C" NOT NULL,
	"seq" bigint NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"actor_id" text COLLATE "C",
	"actor" text COLLATE "C" NOT NULL,
	"action" text COLLATE "C" NOT NULL,
	"target_kind" text COLLATE "C" NOT NULL,
	"target_id" text COLLATE "C" NOT NULL,
	"family_id" text COLLATE "C",
	"before_digest" text COLLATE "C",
	"after_digest" text COLLATE "C",
	"previous_hash" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	CONSTRAINT "audit_entries_org_id_seq_pk" PRIMARY KEY("org_id","seq")
);
--> statement-breakpoint
CREATE TABLE "audit_values" (
	"org_id" text COLLATE "C" NOT NULL,
	"seq" bigint NOT NULL,
	"salt" text COLLATE "C" NOT NULL,
	"before" text COLLATE "C",
	"after" text COLLATE "C",
	CONSTRAINT "audit_values_org_id_seq_pk" PRIMARY KEY("org_id","seq")
);
--> statement-breakpoint
CREATE TABLE "case_files" (
	"org_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"family_id" text COLLATE "C" NOT NULL,
	"engine_version" text COLLATE "C" NOT NULL,
	"settings" text COLLATE "C" NOT NULL,
	"sealed" "bytea" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C" DEFAULT '9999-12-31T23:59:59.999Z' NOT NULL,
	CONSTRAINT "case_files_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"org_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"family_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"rule_id" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C",
	"last_four_weeks" boolean DEFAULT false NOT NULL,
	"severity" bigint NOT NULL,
	"staff_no" text COLLATE "C" NOT NULL,
	"dependant_no" text COLLATE "C" DEFAULT '' NOT NULL,
	"from_on" text COLLATE "C" NOT NULL,
	"until_on" text COLLATE "C" DEFAULT '9999-12-31' NOT NULL,
	"due_on" text COLLATE "C" DEFAULT '9999-12-31' NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"because" text COLLATE "C" NOT NULL,
	"ruleset" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C" DEFAULT '9999-12-31T23:59:59.999Z' NOT NULL,
	CONSTRAINT "findings_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "entities" (
	"org_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"import_id" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"brn" text COLLATE "C",
	CONSTRAINT "entities_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "name_tokens" (
	"org_id" text COLLATE "C" NOT NULL,
	"token" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "name_tokens_org_id_token_person_id_pk" PRIMARY KEY("org_id","token","person_id")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"org_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"import_id" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"family_id" text COLLATE "C" NOT NULL,
	"staff_no" text COLLATE "C" NOT NULL,
	"dependant_no" text COLLATE "C" DEFAULT '' NOT NULL,
	"relationship" text COLLATE "C",
	"family_name" text COLLATE "C",
	"given_names" text COLLATE "C",
	"chinese_name" text COLLATE "C",
	"date_of_birth" text COLLATE "C",
	"marital_status" text COLLATE "C",
	"sponsor_marital_status" text COLLATE "C",
	"reviewed_on" text COLLATE "C",
	"email" text COLLATE "C",
	"department" text COLLATE "C",
	"manager" text COLLATE "C",
	"degree_relevant" boolean,
	"experience_route" boolean,
	"hk_degree" boolean,
	"assessable_income" bigint,
	"hkid_known" text COLLATE "C" DEFAULT 'unknown' NOT NULL,
	"hkid_sealed" "bytea",
	"hkid_last_four" text COLLATE "C",
	"hkid_index" text COLLATE "C",
	"documents_given" boolean DEFAULT false NOT NULL,
	"sort_name" text COLLATE "C" DEFAULT '' NOT NULL,
	"entity_id" text COLLATE "C",
	"employment_status" text COLLATE "C",
	"job_title" text COLLATE "C",
	"scheme" text COLLATE "C",
	"condition" text COLLATE "C",
	"limit_of_stay" text COLLATE "C" DEFAULT '9999-12-31' NOT NULL,
	"limit_is_printed" boolean DEFAULT false NOT NULL,
	"engine_version" text COLLATE "C",
	CONSTRAINT "people_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_by" FOREIGN KEY ("org_id","mail_id") REFERENCES "mails"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_to" FOREIGN KEY ("org_id","user_id") REFERENCES "memberships"("org_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_of" FOREIGN KEY ("org_id","user_id") REFERENCES "memberships"("org_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_moves" ADD CONSTRAINT "case_moves_of" FOREIGN KEY ("org_id","case_id") REFERENCES "cases"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_of" FOREIGN KEY ("org_id","person_id") REFERENCES "people"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_of" FOREIGN KEY ("org_id","person_id") REFERENCES "people"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_of" FOREIGN KEY ("org_id","person_id") REFERENCES "people"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_with" FOREIGN KEY ("org_id","entity_id") REFERENCES "entities"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_of" FOREIGN KEY ("org_id","person_id") REFERENCES "people"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employment_terms" ADD CONSTRAINT "employment_terms_of" FOREIGN KEY ("org_id","employment_id") REFERENCES "employments"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employment_terms" ADD CONSTRAINT "employment_terms_with" FOREIGN KEY ("org_id","entity_id") REFERENCES "entities"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employments" ADD CONSTRAINT "employments_of" FOREIGN KEY ("org_id","person_id") REFERENCES "people"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_of" FOREIGN KEY ("org_id","employment_id") REFERENCES "employments"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stays" ADD CONSTRAINT "stays_of" FOREIGN KEY ("org_id","person_id") REFERENCES "people"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "travel_documents" ADD CONSTRAINT "travel_documents_of" FOREIGN KEY ("org_id","person_id") REFERENCES "people"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_member" FOREIGN KEY ("org_id","user_id") REFERENCES "memberships"("org_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_org_id_orgs_id_fk" FOREIGN KEY ("org_id") REFERENCES "orgs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_of" FOREIGN KEY ("org_id","import_id") REFERENCES "imports"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_org" FOREIGN KEY ("org_id") REFERENCES "orgs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_of" FOREIGN KEY ("org_id") REFERENCES "orgs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_values" ADD CONSTRAINT "audit_values_of" FOREIGN KEY ("org_id","seq") REFERENCES "audit_entries"("org_id","seq") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_files" ADD CONSTRAINT "case_files_of" FOREIGN KEY ("org_id","family_id") REFERENCES "people"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_of" FOREIGN KEY ("org_id","person_id") REFERENCES "people"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entities" ADD CONSTRAINT "entities_org" FOREIGN KEY ("org_id") REFERENCES "orgs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name_tokens" ADD CONSTRAINT "name_tokens_of" FOREIGN KEY ("org_id","person_id") REFERENCES "people"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_org" FOREIGN KEY ("org_id") REFERENCES "orgs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_principal" FOREIGN KEY ("org_id","family_id") REFERENCES "people"("org_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_once" ON "deliveries" USING btree ("org_id","user_id","milestone_key");--> statement-breakpoint
CREATE INDEX "deliveries_mail" ON "deliveries" USING btree ("org_id","mail_id");--> statement-breakpoint
CREATE INDEX "mails_by_state" ON "mails" USING btree ("state","org_id","created_at","id");--> statement-breakpoint
CREATE INDEX "mails_of_org" ON "mails" USING btree ("org_id","created_at","id");--> statement-breakpoint
CREATE INDEX "case_moves_case" ON "case_moves" USING btree ("org_id","case_id","position");--> statement-breakpoint
CREATE INDEX "cases_person" ON "cases" USING btree ("org_id","person_id","opened_on");--> statement-breakpoint
CREATE INDEX "cases_by_stage" ON "cases" USING btree ("org_id","closed_on","stage","stage_since_on","id");--> statement-breakpoint
CREATE INDEX "absences_person" ON "absences" USING btree ("org_id","person_id","from_on");--> statement-breakpoint
CREATE INDEX "contracts_person" ON "contracts" USING btree ("org_id","person_id","start_date");--> statement-breakpoint
CREATE INDEX "documents_person" ON "documents" USING btree ("org_id","person_id","code");--> statement-breakpoint
CREATE INDEX "employment_terms_of_employment" ON "employment_terms" USING btree ("org_id","employment_id","effective_on");--> statement-breakpoint
CREATE INDEX "employment_terms_entity" ON "employment_terms" USING btree ("org_id","entity_id");--> statement-breakpoint
CREATE INDEX "employments_person" ON "employments" USING btree ("org_id","person_id","start_date");--> statement-breakpoint
CREATE INDEX "engagements_of_employment" ON "engagements" USING btree ("org_id","employment_id");--> statement-breakpoint
CREATE INDEX "stays_person" ON "stays" USING btree ("org_id","person_id","position");--> statement-breakpoint
CREATE INDEX "travel_documents_person" ON "travel_documents" USING btree ("org_id","person_id","id");--> statement-breakpoint
CREATE INDEX "travel_documents_number" ON "travel_documents" USING btree ("org_id","number_index");--> statement-breakpoint
CREATE INDEX "travel_documents_last_four" ON "travel_documents" USING btree ("org_id","number_last_four");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "memberships_user" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "orgs_slug" ON "orgs" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("email");--> statement-breakpoint
CREATE INDEX "import_rows_family" ON "import_rows" USING btree ("org_id","import_id","staff_no","row_no");--> statement-breakpoint
CREATE INDEX "imports_by_day" ON "imports" USING btree ("org_id","created_at","id");--> statement-breakpoint
CREATE INDEX "audit_entries_family" ON "audit_entries" USING btree ("org_id","family_id","seq");--> statement-breakpoint
CREATE INDEX "case_files_family" ON "case_files" USING btree ("org_id","family_id","superseded_at");--> statement-breakpoint
CREATE INDEX "findings_ranked" ON "findings" USING btree ("org_id","superseded_at","severity","due_on","staff_no","id","from_on","until_on","rule_id","state","last_four_weeks");--> statement-breakpoint
CREATE INDEX "findings_family" ON "findings" USING btree ("org_id","family_id","superseded_at");--> statement-breakpoint
CREATE INDEX "findings_key" ON "findings" USING btree ("org_id","key","superseded_at");--> statement-breakpoint
CREATE UNIQUE INDEX "entities_brn" ON "entities" USING btree ("org_id","brn");--> statement-breakpoint
CREATE INDEX "name_tokens_person" ON "name_tokens" USING btree ("org_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_number" ON "people" USING btree ("org_id","staff_no","dependant_no");--> statement-breakpoint
CREATE INDEX "people_family" ON "people" USING btree ("org_id","family_id","dependant_no");--> statement-breakpoint
CREATE INDEX "people_by_name" ON "people" USING btree ("org_id","sort_name","id");--> statement-breakpoint
CREATE INDEX "people_by_limit" ON "people" USING btree ("org_id","limit_of_stay","id");--> statement-breakpoint
CREATE INDEX "people_by_department" ON "people" USING btree ("org_id","department","id");--> statement-breakpoint
CREATE INDEX "people_hkid" ON "people" USING btree ("org_id","hkid_index");--> statement-breakpoint
CREATE INDEX "people_hkid_last_four" ON "people" USING btree ("org_id","hkid_last_four");--> statement-breakpoint
CREATE INDEX "people_engine" ON "people" USING btree ("engine_version","org_id","id");--> statement-breakpoint
ALTER TABLE "deliveries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "deliveries" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "deliveries_of_employer" ON "deliveries" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "mails" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "mails" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "mails_of_employer" ON "mails" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "subscriptions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "subscriptions" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "subscriptions_of_employer" ON "subscriptions" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "case_moves" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "case_moves" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "case_moves_of_employer" ON "case_moves" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "cases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "cases" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "cases_of_employer" ON "cases" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "absences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "absences" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "absences_of_employer" ON "absences" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "contracts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "contracts" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "contracts_of_employer" ON "contracts" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "documents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "documents" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "documents_of_employer" ON "documents" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "employment_terms" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "employment_terms" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "employment_terms_of_employer" ON "employment_terms" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "employments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "employments" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "employments_of_employer" ON "employments" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "engagements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "engagements" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "engagements_of_employer" ON "engagements" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "stays" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "stays" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "stays_of_employer" ON "stays" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "travel_documents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "travel_documents" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "travel_documents_of_employer" ON "travel_documents" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "invitations" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "invitations_of_employer" ON "invitations" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "memberships" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "memberships" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "memberships_of_employer" ON "memberships" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "orgs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "orgs" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "orgs_of_employer" ON "orgs" USING ("id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "import_rows" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "import_rows" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "import_rows_of_employer" ON "import_rows" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "imports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "imports" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "imports_of_employer" ON "imports" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "audit_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "audit_entries" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "audit_entries_of_employer" ON "audit_entries" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "audit_values" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "audit_values" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "audit_values_of_employer" ON "audit_values" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "case_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "case_files" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "case_files_of_employer" ON "case_files" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "findings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "findings" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "findings_of_employer" ON "findings" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "entities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "entities" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "entities_of_employer" ON "entities" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "name_tokens" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "name_tokens" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "name_tokens_of_employer" ON "name_tokens" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "people" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "people_of_employer" ON "people" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');