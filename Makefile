# The common tasks. Every target works with Go and git alone.
.PHONY: build test race lint bench cross

build:
	CGO_ENABLED=0 go build -trimpath -o bin/rapporteur ./cmd/rapporteur

test:
	go test ./...

race:
	go test -race ./...

lint:
	gofmt -l . && go vet ./... && golangci-lint run

bench:
	go test -run '^$$' -bench . -benchmem ./...

# cross proves that the binary builds for every platform it is promised on.
cross:
	for os in linux darwin windows; do for arch in amd64 arm64; do \
	  echo $$os/$$arch; CGO_ENABLED=0 GOOS=$$os GOARCH=$$arch go build -o /dev/null ./cmd/rapporteur || exit 1; \
	done; done
