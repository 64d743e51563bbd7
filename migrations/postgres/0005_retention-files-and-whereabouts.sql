CREATE TABLE "document_file_parts" (
	"org_id" text COLLATE "C" NOT NULL,
	"file_id" text COLLATE "C" NOT NULL,
	"part_no" bigint NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "document_file_parts_org_id_file_id_part_no_pk" PRIMARY KEY("org_id","file_id","part_no")
);
--> statement-breakpoint
CREATE TABLE "document_files" (
	"org_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"code" text COLLATE "C",
	"file_name" text COLLATE "C" NOT NULL,
	"content_type" text COLLATE "C" NOT NULL,
	"byte_count" bigint NOT NULL,
	"user_id" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "document_files_org_id_id_pk" PRIMARY KEY("org_id","id")
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"org_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"family_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"basis" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C",
	"erased_at" text COLLATE "C" NOT NULL,
	"audit_seq" bigint NOT NULL,
	CONSTRAINT "erasures_org_id_person_id_pk" PRIMARY KEY("org_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "legal_holds" (
	"org_id" text COLLATE "C" NOT NULL,
	"family_id" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "legal_holds_org_id_family_id_pk" PRIMARY KEY("org_id","family_id")
);
--> statement-breakpoint
ALTER TABLE "orgs" ADD COLUMN "retention" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "address" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "page" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "document_file_parts" ADD CONSTRAINT "document_file_parts_of" FOREIGN KEY ("org_id","file_id") REFERENCES "document_files"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_files" ADD CONSTRAINT "document_files_of" FOREIGN KEY ("org_id","person_id") REFERENCES "people"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_org" FOREIGN KEY ("org_id") REFERENCES "orgs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_of" FOREIGN KEY ("org_id","family_id") REFERENCES "people"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_files_person" ON "document_files" USING btree ("org_id","person_id","created_at","id");--> statement-breakpoint
CREATE INDEX "erasures_by_instant" ON "erasures" USING btree ("org_id","erased_at","person_id");--> statement-breakpoint
CREATE INDEX "audit_entries_actor" ON "audit_entries" USING btree ("org_id","actor_id","seq");--> statement-breakpoint
CREATE INDEX "audit_entries_action" ON "audit_entries" USING btree ("org_id","action","seq");--> statement-breakpoint
CREATE INDEX "audit_entries_at" ON "audit_entries" USING btree ("org_id","at","seq");--> statement-breakpoint
ALTER TABLE "document_file_parts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "document_file_parts" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "document_file_parts_of_employer" ON "document_file_parts" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "document_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "document_files" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "document_files_of_employer" ON "document_files" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "erasures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "erasures" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "erasures_of_employer" ON "erasures" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "legal_holds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "legal_holds" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "legal_holds_of_employer" ON "legal_holds" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');