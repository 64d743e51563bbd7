CREATE TABLE "import_changes" (
	"org_id" text COLLATE "C" NOT NULL,
	"import_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"family_id" text COLLATE "C",
	"kind" text COLLATE "C" NOT NULL,
	"fact_id" text COLLATE "C" NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "import_changes_org_id_import_id_id_pk" PRIMARY KEY("org_id","import_id","id")
);
--> statement-breakpoint
CREATE TABLE "import_people" (
	"org_id" text COLLATE "C" NOT NULL,
	"import_id" text COLLATE "C" NOT NULL,
	"row_no" bigint NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"family_id" text COLLATE "C" NOT NULL,
	"verdict" text COLLATE "C" NOT NULL,
	CONSTRAINT "import_people_org_id_import_id_row_no_pk" PRIMARY KEY("org_id","import_id","row_no")
);
--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "undo_until" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "undone_at" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "undone" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_of" FOREIGN KEY ("org_id","import_id") REFERENCES "imports"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_in" FOREIGN KEY ("org_id","family_id") REFERENCES "people"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_people" ADD CONSTRAINT "import_people_of" FOREIGN KEY ("org_id","import_id") REFERENCES "imports"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_people" ADD CONSTRAINT "import_people_in" FOREIGN KEY ("org_id","family_id") REFERENCES "people"("org_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_changes_of_family" ON "import_changes" USING btree ("org_id","family_id");--> statement-breakpoint
CREATE INDEX "import_people_verdict" ON "import_people" USING btree ("org_id","import_id","verdict","row_no");--> statement-breakpoint
CREATE INDEX "import_people_family" ON "import_people" USING btree ("org_id","import_id","family_id");--> statement-breakpoint
CREATE INDEX "import_people_of_family" ON "import_people" USING btree ("org_id","family_id");--> statement-breakpoint
CREATE INDEX "imports_open" ON "imports" USING btree ("state","created_at","org_id","id");--> statement-breakpoint
CREATE INDEX "imports_undo_until" ON "imports" USING btree ("undo_until","org_id","id");--> statement-breakpoint
CREATE INDEX "findings_of_person" ON "findings" USING btree ("org_id","person_id");--> statement-breakpoint
ALTER TABLE "import_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "import_changes" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "import_changes_of_employer" ON "import_changes" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');--> statement-breakpoint
ALTER TABLE "import_people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "import_people" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "import_people_of_employer" ON "import_people" USING ("org_id" = (SELECT current_setting('app.org_id', true)) OR (SELECT current_setting('app.system', true)) = 'on');