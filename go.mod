module github.com/rapporteur-project/rapporteur

go 1.26
